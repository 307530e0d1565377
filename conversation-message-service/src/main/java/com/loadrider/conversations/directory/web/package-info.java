/// The REST API of the user directory. It also learns names from requests.
@NullMarked
package com.loadrider.conversations.directory.web;

import org.jspecify.annotations.NullMarked;
