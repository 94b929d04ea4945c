import { mount } from "svelte";
import Host from "./Host.svelte";
import "kontaktkoll";

mount(Host, { target: document.getElementById("app") });
