package com.loadrider.service.security;

/// A path that needs no token, because what is behind it is public or does its own checks. A bean for each.
///
/// @param pattern as of Spring's `PathPattern`, for example `/socket.io/**`
public record OpenPath(String pattern) {}
