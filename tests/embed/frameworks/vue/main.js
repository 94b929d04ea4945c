import { createApp } from "vue";
import Host from "./Host.vue";
import "kontaktkoll";

createApp(Host).mount("#app");
