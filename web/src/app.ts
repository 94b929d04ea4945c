// The standalone page: a host page like any other, which loads the entry. What it
// adds is links with answers, when they are used, and offline use, when there is time.

import "kontaktkoll";
import "./app/later.js";
import "./app/page.js";
