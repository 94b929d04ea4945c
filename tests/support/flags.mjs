// How Chromium is started, for the tests and for the bench.

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Newer versions build the address field from web pages: four hundred files for each window, loaded while the page
  // under test loads.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];
