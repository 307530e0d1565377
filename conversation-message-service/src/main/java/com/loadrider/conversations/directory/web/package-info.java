/// Learns names from requests.
@NullMarked
package com.loadrider.conversations.directory.web;

import org.jspecify.annotations.NullMarked;
