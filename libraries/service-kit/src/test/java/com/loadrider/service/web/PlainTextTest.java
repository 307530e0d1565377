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

    private record Reason(
            @PlainText(min = 0, max = 3) @Nullable String text) {}

    private record Body(
            @PlainText(max = 3, lines = true) @Nullable String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "abc", "👋👋👋", " a"})
    void takesWhatFits(String text) {
        assertThat(isValid(Title.class, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcd",
                "👋👋👋👋",
                "a\n",
                "a\u2028",
                "a\u202e",
                " ",
                "\u3164",
                "a\u0000",
                "\ud83d",
                "\udc4ba"
            })
    void refusesWhatDoesNot(String text) {
        assertThat(isValid(Title.class, text)).isFalse();
    }

    @Test
    void lineBreaksAreAllowedWhereLinesAre() {
        assertThat(isValid(Body.class, "a\n")).isTrue();
        assertThat(isValid(Body.class, "a\u2028")).isTrue();
        assertThat(isValid(Body.class, "\n")).isFalse();
        assertThat(isValid(Body.class, "a\u0000")).isFalse();
    }

    @Test
    void theEmptyTextIsAllowedWhereNothingNeedBeSaid() {
        assertThat(isValid(Reason.class, "")).isTrue();
        assertThat(isValid(Reason.class, " ")).isFalse();
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
