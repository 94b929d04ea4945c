import { useState } from "react";
import { createRoot } from "react-dom/client";
import "kontaktkoll";

function Host() {
  const [shown, setShown] = useState(true);
  const [rulebook, setRulebook] = useState("vgr-rehab");
  const [level, setLevel] = useState(3);
  const [steps, setSteps] = useState([]);
  return (
    <>
      <button id="toggle" onClick={() => setShown(!shown)}>Visa</button>
      <button id="level" onClick={() => setLevel(4)}>Nivå</button>
      <button id="rulebook" onClick={() => setRulebook("vgr-vardcentral")}>Regelbok</button>
      <output id="steps">{steps.join(" ")}</output>
      {shown && (
        <kontakt-koll rulebook={rulebook} heading-level={level} onkontaktkoll-step={(event) => setSteps((before) => [...before, event.detail.fact])}>
          <p>Reserv</p>
        </kontakt-koll>
      )}
    </>
  );
}

createRoot(document.getElementById("app")).render(<Host />);
