// Code of a React project in TypeScript that uses the package. It only has to compile.

import type {} from "kontaktkoll/jsx";

export const right = (
  <kontakt-koll rulebook="vgr-rehab" view="table" heading-level={3} theme="dark" source="#riktlinje" share-answers
    onkontaktkoll-step={({ detail }) => console.log(detail.fact.length, detail.answers?.["kanal"])}>
    <p>Reserv</p>
  </kontakt-koll>
);
// @ts-expect-error there is no such view
export const wrongView = <kontakt-koll rulebook="vgr-rehab" view="tabel" />;
// @ts-expect-error headings begin at level 2
export const wrongLevel = <kontakt-koll rulebook="vgr-rehab" heading-level={1} />;
