package com.loadrider.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private record Title(@PlainText(max = 3) @Nullable String text) {}

    private record Body(
            @PlainText(max = 3, lines = true) @Nullable String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "abc", "👋👋👋", " "})
    void takesWhatFits(String text) {
        assertThat(isValid(Title.class, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcd", "👋👋👋👋", "a\n", "\u0000", "\ud83d", "\udc4ba"})
    void refusesWhatDoesNot(String text) {
        assertThat(isValid(Title.class, text)).isFalse();
    }

    @Test
    void lineBreaksAreAllowedWhereLinesAre() {
        assertThat(isValid(Body.class, "a\n")).isTrue();
        assertThat(isValid(Body.class, "\u0000")).isFalse();
    }

    @Test
    void leavesNullToOthers() {
        assertThat(isValid(Title.class, null)).isTrue();
    }

    private static boolean isValid(Class<? extends Record> type, @Nullable String text) {
        var validator = new PlainText.Validator();
        validator.initialize(type.getRecordComponents()[0].getAccessor().getAnnotation(PlainText.class));
        return validator.isValid(text, mock(ConstraintValidatorContext.class));
    }
}
