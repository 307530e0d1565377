/// The published language of LoadRider Calling: what other services read from Kafka, and clients from REST and
/// sockets.
///
/// Records, enums and names only. Fields are only ever added, and only as optional ones; the golden JSON samples
/// beside the tests keep yesterday's records readable.
@NullMarked
package com.loadrider.events;

import org.jspecify.annotations.NullMarked;
