/// Integers for people whose tokens carry none (`USER_IDS=assigned`). conversation-message-service hands them out; the
/// other services remember them, and ask for those that they do not know.
@NullMarked
package com.loadrider.service.directory;

import org.jspecify.annotations.NullMarked;
