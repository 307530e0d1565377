package com.loadrider.service.text;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Judges texts by the Unicode properties of their characters. A character is a code point: an emoji outside of the
/// basic plane is one character, as it is for the database.
public final class TextRules {

    /// Letters and symbols that Unicode defines to look like nothing: the fillers of Hangul, the blanks of Egyptian
    /// hieroglyphs and Braille, the null notehead. No category tells them apart; a test asks ICU whether any other
    /// letter, number, punctuation mark or symbol is one that displays ignore.
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x13441, 0x13442, 0x1D159);

    private static final int LEFT_TO_RIGHT_EMBEDDING = 0x202A;
    private static final int RIGHT_TO_LEFT_EMBEDDING = 0x202B;
    private static final int POP_DIRECTIONAL_FORMATTING = 0x202C;
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int LEFT_TO_RIGHT_ISOLATE = 0x2066;
    private static final int RIGHT_TO_LEFT_ISOLATE = 0x2067;
    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_DIRECTIONAL_ISOLATE = 0x2069;

    private TextRules() {}

    /// Whether the database and JSON can hold the text: it has no U+0000, and no half of a surrogate pair.
    public static boolean canBeStored(String text) {
        return text.codePoints().allMatch(TextRules::canBeStored);
    }

    /// Whether a reader sees anything of it.
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(TextRules::isVisible);
    }

    /// Whether it stays on one line and leaves the text around it alone: no line separators, no other control
    /// characters, and every change of the writing direction is taken back again.
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(TextRules::isControl) && closesItsDirections(text);
    }

    /// Makes a text fit for one line by leaving out what is not allowed.
    ///
    /// @param longest the most characters that are kept
    /// @return the text without spaces around it, or null when nothing of it is visible
    public static @Nullable String oneLineOf(String text, int longest) {
        String line = keeping(text, it -> canBeStored(it) && !isControl(it)).strip();
        String kept =
                line.substring(0, line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length()))));
        String shown = closesItsDirections(kept) ? kept : keeping(kept, it -> !changesDirection(it));
        return isVisible(shown) ? shown : null;
    }

    /// A surrogate that has its other half never comes as a code point of its own.
    private static boolean canBeStored(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }

    /// The control characters contain the line separators LF, VT, FF, CR and NEL.
    static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// Marks are drawn onto other characters, so they are not seen on their own, but for the spacing ones. What is not
    /// assigned may be an emoji of a later Unicode version.
    static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.UNASSIGNED -> Character.isExtendedPictographic(codePoint);
            default -> !BLANK.contains(codePoint);
        };
    }

    /// The nesting of Unicode's bidirectional algorithm (UAX 9, section 3.1.2), without its leniency.
    private static boolean closesItsDirections(String text) {
        var awaited = new ArrayDeque<Integer>();
        for (int codePoint : text.codePoints().toArray()) {
            switch (codePoint) {
                case LEFT_TO_RIGHT_EMBEDDING, RIGHT_TO_LEFT_EMBEDDING, LEFT_TO_RIGHT_OVERRIDE, RIGHT_TO_LEFT_OVERRIDE ->
                    awaited.push(POP_DIRECTIONAL_FORMATTING);
                case LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE ->
                    awaited.push(POP_DIRECTIONAL_ISOLATE);
                case POP_DIRECTIONAL_FORMATTING, POP_DIRECTIONAL_ISOLATE -> {
                    if (awaited.isEmpty() || awaited.pop() != codePoint) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return awaited.isEmpty();
    }

    private static boolean changesDirection(int codePoint) {
        return (codePoint >= LEFT_TO_RIGHT_EMBEDDING && codePoint <= RIGHT_TO_LEFT_OVERRIDE)
                || (codePoint >= LEFT_TO_RIGHT_ISOLATE && codePoint <= POP_DIRECTIONAL_ISOLATE);
    }

    private static String keeping(String text, IntPredicate kept) {
        return text.codePoints()
                .filter(kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
