package com.loadrider.e2e.stage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a class whose tests each get their own [Stage] on the shared [TestStack]. After a successful test, the
/// invariants of its conversations are checked.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StageExtension.class)
@Timeout(120)
public @interface Journey {}
