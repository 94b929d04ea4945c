// The standalone page: a host page like any other, which loads the entry. What it
// adds is links with answers, when they are used.

import "kontaktkoll";
import "./app/page.js";
