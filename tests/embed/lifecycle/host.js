// A host that has the element before it is defined.
const element = document.createElement("kontakt-koll");
element.id = "early";
element.setAttribute("rulebook", "vgr-rehab");
element.innerHTML = "<p>Reserv</p>";
document.getElementById("left").append(element);
window.define = () => import("../kontaktkoll/v1/kontaktkoll.js");
