/// Web Push (RFC 8030, 8188, 8291, 8292). Endpoints come from clients, so connections are made to public addresses of
/// known push services only.
@NullMarked
package com.loadrider.notifications.webpush;

import org.jspecify.annotations.NullMarked;
