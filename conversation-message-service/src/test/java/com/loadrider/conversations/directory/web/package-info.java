/// The directory of users over HTTP.
@NullMarked
package com.loadrider.conversations.directory.web;

import org.jspecify.annotations.NullMarked;
