package com.loadrider.calls.call.web;

/// A response that is stored for repeated requests.
///
/// @param status the HTTP status
/// @param body the body, byte for byte
record StoredAnswer(int status, String body) {}
