package com.loadrider.testkit.rules.breach.nested;

import com.loadrider.testkit.rules.breach.nested.branch.Branch;
import java.util.List;

/// Goes round with the package below it.
public record Tree(List<Branch> branches) {}
