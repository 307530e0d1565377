package com.loadrider.testkit.rules.breach.dirty;

/// A sealed type. [#wheels] hides from the compiler that it does not know every subtype.
sealed interface Vehicle {

    record Truck(int axles) implements Vehicle {}

    record Ship() implements Vehicle {}

    record Barge() implements Vehicle {}

    static int wheels(Vehicle vehicle) {
        return switch (vehicle) {
            case Truck(int axles) -> 2 * axles;
            default -> 0;
        };
    }
}
