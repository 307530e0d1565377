package com.loadrider.testkit.rules.breach.clean;

/// A sealed type whose switches name every subtype, in a statement and in an expression.
sealed interface Load {

    record Pallet(int boxes) implements Load {}

    record Container() implements Load {}

    static String name(Load load) {
        return switch (load) {
            case Pallet(int boxes) -> boxes + " boxes";
            case Container _ -> "container";
        };
    }

    static void count(Load load, int[] counts) {
        switch (load) {
            case Pallet pallet -> counts[0] += pallet.boxes();
            case Container _ -> counts[1]++;
        }
    }

    /// Not over a sealed type.
    static boolean isText(Object value) {
        return switch (value) {
            case String _ -> true;
            default -> false;
        };
    }
}
