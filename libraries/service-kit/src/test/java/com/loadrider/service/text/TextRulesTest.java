package com.loadrider.service.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The properties of all characters are compared with ICU's, which knows more of them than the JDK.
class TextRulesTest {

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments("Latin", "At the gate"),
                arguments("Arabic", "أنا عند البوابة"),
                arguments("Hebrew with a mark", "\u200f123 שלום\u200f"),
                arguments("Persian with a ZWNJ", "می\u200cخواهم"),
                arguments("Sinhala with a ZWJ", "ශ්\u200dරී"),
                arguments("Hindi", "नमस्ते"),
                arguments("Mongolian with variation and vowel separators", "ᠮᠤ\u180b ᠭᠠ\u180e"),
                arguments("Korean, composed of Jamo", "\u1112\u1161\u11ab"),
                arguments("Korean syllable without a vowel", "\u1112\u1160"),
                arguments("combining marks", "e\u0301o\u0308\u0304"),
                arguments("family by ZWJ", "👨\u200d👩\u200d👧\u200d👦"),
                arguments("heart with a variation selector", "\u2764\ufe0f"),
                arguments("keycap", "1\ufe0f\u20e3"),
                arguments("flag", "🇩🇪"),
                arguments("flag of tags", "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f"),
                arguments("skin tone", "👍🏽"),
                arguments("emoji of a Unicode version to come", "\ud83e\udecb"),
                arguments("ideograph with a variation", "葛\udb40\udd00"),
                arguments("one vowel sign", "\u0903"),
                arguments("Braille", "\u2813\u2811\u2800\u2807"),
                arguments("punctuation", "…"),
                arguments("private use, as Apple's logo", "\uf8ff"),
                arguments("isolated", "\u2068abc\u2069 and \u2067\u202dabc\u202c\u2069"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void takesHonestTexts(String name, String text) {
        assertThat(TextRules.canBeStored(text)).isTrue();
        assertThat(TextRules.isVisible(text)).isTrue();
        assertThat(TextRules.isOneLine(text)).isTrue();
        assertThat(TextRules.oneLineOf(text, 200)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u2003\u3000",
                "\u1680",
                "\u00ad",
                "\u034f",
                "\u061c",
                "\u115f",
                "\u1160",
                "\u17b4\u17b5",
                "\u180b\u180e",
                "\u200b",
                "\u200c\u200d",
                "\u200e\u200f",
                "\u2028\u2029",
                "\u202d\u202c",
                "\u2060\u2064",
                "\u2067\u2069",
                "\u206a",
                "\u2800",
                "\u2800 \u2800",
                "\u3164",
                "\ufe0f",
                "\ufeff",
                "\uffa0",
                "\ufff0",
                "\ufff9",
                "\ud834\udd59",
                "\ud834\udd73",
                "\ud80d\udc41",
                "\udb40\udc41",
                "\udb40\udd00",
                "\udb40\udffe",
                "\u0301",
                "\ud801\uffff",
                "\u0000",
                "\u0007"
            })
    void seesNothingInWhatLooksLikeNothing(String text) {
        assertThat(TextRules.isVisible(text)).isFalse();
        assertThat(TextRules.oneLineOf(text, 200)).isNull();
    }

    @Test
    void seesNoSpaceAndNothingThatDisplaysIgnore() {
        assertThat(charactersThat(it -> TextRules.isVisible(it)
                        && (UCharacter.hasBinaryProperty(it, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                                || UCharacter.hasBinaryProperty(it, UProperty.WHITE_SPACE))))
                .isEmpty();
    }

    @Test
    void keepsEveryMandatoryBreakOutOfALine() {
        assertThat(charactersThat(it -> !TextRules.isControl(it) && breaksTheLine(it)))
                .isEmpty();
    }

    /// The classes of Unicode's line breaking algorithm (UAX 14) after which a line always ends.
    private static boolean breaksTheLine(int codePoint) {
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)) {
            case UCharacter.LineBreak.MANDATORY_BREAK,
                    UCharacter.LineBreak.CARRIAGE_RETURN,
                    UCharacter.LineBreak.LINE_FEED,
                    UCharacter.LineBreak.NEXT_LINE -> true;
            default -> false;
        };
    }

    private static IntStream charactersThat(IntPredicate hold) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(hold);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\u000bb",
                "a\fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\tb",
                "a\u0000b",
                "a\u001bb",
                "a\u202e",
                "a\u202d",
                "a\u202a",
                "a\u202b",
                "a\u202c",
                "a\u2066",
                "a\u2067",
                "a\u2068",
                "a\u2069",
                "\u2067a\u202c",
                "\u2068\u202ea\u2069",
                "\u2069a\u2068",
                "\u202ea\u202c\u202c"
            })
    void knowsWhatLeavesItsLine(String text) {
        assertThat(TextRules.isOneLine(text)).isFalse();
        assertThat(TextRules.isVisible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud83d", "\udc4ba", "a\ud83d"})
    void knowsWhatCannotBeStored(String text) {
        assertThat(TextRules.canBeStored(text)).isFalse();
    }

    static Stream<Arguments> mended() {
        return Stream.of(
                arguments(" Alice \n", "Alice"),
                arguments("A\u0000l\ud83dice 😀", "Alice 😀"),
                arguments("Ali\u2028ce", "Alice"),
                arguments("\u202ecilA", "cilA"),
                arguments("Alice\u2069", "Alice"),
                arguments("\u2068Alice\u2069", "\u2068Alice\u2069"),
                arguments("\u3000\u200bAlice", "\u200bAlice"),
                arguments("😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀"),
                arguments("\u2067123456789\u2069", "123456789"),
                arguments("\u200b\u2028", null));
    }

    @ParameterizedTest
    @MethodSource("mended")
    void leavesOutWhatIsNotAllowed(String text, @Nullable String line) {
        assertThat(TextRules.oneLineOf(text, 10)).isEqualTo(line);
    }
}
