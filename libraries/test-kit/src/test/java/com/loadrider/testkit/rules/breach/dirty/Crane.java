package com.loadrider.testkit.rules.breach.dirty;

/// Has too many constructor arguments, and sleeps.
class Crane {

    private final int weight;

    Crane(int base, int mast, int jib, int hook, int counterweight, int cabin) {
        weight = base + mast + jib + hook + counterweight + cabin;
    }

    void swing() throws InterruptedException {
        Thread.sleep(weight);
    }
}
