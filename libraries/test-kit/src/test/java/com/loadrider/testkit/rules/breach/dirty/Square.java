package com.loadrider.testkit.rules.breach.dirty;

import com.loadrider.testkit.rules.breach.looping.Circle;

/// Goes round with [Circle].
public record Square(long side) {

    Circle within() {
        return new Circle(side / 2);
    }
}
