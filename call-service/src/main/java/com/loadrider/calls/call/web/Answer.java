package com.loadrider.calls.call.web;

/// An answer as it is kept for repetitions.
///
/// @param status the HTTP status
/// @param body the body, byte for byte
record Answer(int status, String body) {}
