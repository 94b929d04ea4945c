// How Chromium is started, for the tests and for the bench.

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The browser's own address field is made of web pages since Chromium 14x: four hundred files for each window that
  // is opened, while the page under test loads.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];
