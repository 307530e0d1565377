package com.loadrider.socketio;

/// Finds the ends of JSON values (RFC 8259) in a text and checks that they are well-formed. It builds no objects,
/// because the content of an event is opaque here and is passed on unchanged.
final class JsonText {

    private static final int DEEPEST = 100;

    private final String text;

    JsonText(String text) {
        this.text = text;
    }

    /// {@return the end of the value that starts here, exclusive}
    int endOfValue(int from) throws MalformedPacket {
        return value(from, 0);
    }

    /// {@return the end of the string that starts here, exclusive}
    int endOfString(int from) throws MalformedPacket {
        if (at(from) != '"') {
            throw new MalformedPacket("string expected");
        }
        int at = from + 1;
        while (true) {
            char c = at(at++);
            if (c == '"') {
                return at;
            }
            if (c < ' ') {
                throw new MalformedPacket("JSON string with a control character, or not closed");
            }
            if (c == '\\') {
                at = escape(at);
            }
        }
    }

    /// {@return the end of the white space that may start here, exclusive}
    int endOfSpace(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return at;
            }
            at++;
        }
        return at;
    }

    /// {@return the character here; NUL after the end of the text, because NUL is not allowed anywhere in JSON}
    char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private int value(int from, int depth) throws MalformedPacket {
        if (depth > DEEPEST) {
            throw new MalformedPacket("JSON nested over " + DEEPEST + " deep");
        }
        return switch (at(from)) {
            case '{' -> object(from, depth);
            case '[' -> array(from, depth);
            case '"' -> endOfString(from);
            case 't' -> literal(from, "true");
            case 'f' -> literal(from, "false");
            case 'n' -> literal(from, "null");
            default -> number(from);
        };
    }

    private int object(int from, int depth) throws MalformedPacket {
        int at = endOfSpace(from + 1);
        if (at(at) == '}') {
            return at + 1;
        }
        while (true) {
            at = endOfSpace(endOfString(at));
            expect(at(at) == ':');
            at = endOfSpace(value(endOfSpace(at + 1), depth + 1));
            if (at(at) == '}') {
                return at + 1;
            }
            expect(at(at) == ',');
            at = endOfSpace(at + 1);
        }
    }

    private int array(int from, int depth) throws MalformedPacket {
        int at = endOfSpace(from + 1);
        if (at(at) == ']') {
            return at + 1;
        }
        while (true) {
            at = endOfSpace(value(at, depth + 1));
            if (at(at) == ']') {
                return at + 1;
            }
            expect(at(at) == ',');
            at = endOfSpace(at + 1);
        }
    }

    private int literal(int from, String word) throws MalformedPacket {
        expect(text.startsWith(word, from));
        return from + word.length();
    }

    private int number(int from) throws MalformedPacket {
        int at = at(from) == '-' ? from + 1 : from;
        at = at(at) == '0' ? at + 1 : digits(at);
        if (at(at) == '.') {
            at = digits(at + 1);
        }
        if (at(at) == 'e' || at(at) == 'E') {
            at++;
            at = digits(at(at) == '+' || at(at) == '-' ? at + 1 : at);
        }
        return at;
    }

    private int digits(int from) throws MalformedPacket {
        int at = from;
        while (at(at) >= '0' && at(at) <= '9') {
            at++;
        }
        expect(at > from);
        return at;
    }

    private int escape(int from) throws MalformedPacket {
        if (at(from) == 'u') {
            for (int i = 1; i <= 4; i++) {
                expect(Character.digit(at(from + i), 16) >= 0 && at(from + i) < 128);
            }
            return from + 5;
        }
        expect(at(from) != '\0' && "\"\\/bfnrt".indexOf(at(from)) >= 0);
        return from + 1;
    }

    private static void expect(boolean legal) throws MalformedPacket {
        if (!legal) {
            throw new MalformedPacket("JSON not well-formed");
        }
    }
}
