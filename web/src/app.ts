// The standalone page: a host page like any other, so all it has to do is load the entry.

import "kontaktkoll";
