/// Who may ask for tokens: the web client for whoever signs in, and scripts in the name of one user each.
@NullMarked
package com.loadrider.identity.client;

import org.jspecify.annotations.NullMarked;
