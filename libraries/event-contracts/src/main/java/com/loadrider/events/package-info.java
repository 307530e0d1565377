/// The published contract of LoadRider Calling: the values that other services read from Kafka, and clients from REST
/// and sockets.
///
/// It contains only records, enums, names, and the numbers that publishers and consumers have to share. Changes may
/// only add optional fields. The golden JSON samples beside the tests verify that earlier records stay readable.
@NullMarked
package com.loadrider.events;

import org.jspecify.annotations.NullMarked;
