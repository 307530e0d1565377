package com.loadrider.events;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A moment on the wire: RFC 3339, UTC, always three digits of milliseconds, as `2026-01-31T09:30:00.250Z`.
@JacksonAnnotationsInside
@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC")
@Retention(RetentionPolicy.RUNTIME)
public @interface Timestamp {}
