/// The pages and documents under `/docs`.
@NullMarked
package com.loadrider.signaling.openapi.web;

import org.jspecify.annotations.NullMarked;
