/// A command line tool for operators that lists dead letters and sends them back.
@NullMarked
package com.loadrider.deadletters;

import org.jspecify.annotations.NullMarked;
