/// The OAuth clients: the web client for all users, and one client per user for scripts.
@NullMarked
package com.loadrider.identity.client;

import org.jspecify.annotations.NullMarked;
