/// The pages and documents under `/docs`.
@NullMarked
package com.loadrider.signaling.description.web;

import org.jspecify.annotations.NullMarked;
