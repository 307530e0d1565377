package com.loadrider.service.security;

/// A path that requires no token, because it is public or has its own checks. Each open path is a bean.
///
/// @param pattern a pattern of Spring's `PathPattern`, e.g. `/socket.io/**`
public record OpenPath(String pattern) {}
