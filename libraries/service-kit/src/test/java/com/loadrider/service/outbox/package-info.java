/// Records that leave with the transaction that caused them: written beside the business rows, sent after the
/// commit.
@NullMarked
package com.loadrider.service.outbox;

import org.jspecify.annotations.NullMarked;
