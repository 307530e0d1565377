package com.loadrider.testkit.rules.breach.nested.branch;

import com.loadrider.testkit.rules.breach.nested.Tree;

/// Goes round with the package above it.
public interface Branch {

    /// The tree that it belongs to.
    Tree tree();
}
