package com.loadrider.testkit.rules.breach.looping;

import com.loadrider.testkit.rules.breach.dirty.Square;

/// Goes round with [Square].
public record Circle(long radius) {

    Square around() {
        return new Square(2 * radius);
    }
}
