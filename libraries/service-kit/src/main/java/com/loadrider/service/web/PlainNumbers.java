package com.loadrider.service.web;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Restricts whole numbers in addresses to decimal digits, as in bodies. Spring would also accept `0x10`, `+1`, `01`
/// and digits of other scripts.
@ControllerAdvice
final class PlainNumbers implements WebMvcConfigurer {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new EmptyNumbers());
    }

    /// Adds converters for the elements of lists.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Long.class, text -> Long.valueOf(plain(text)));
        registry.addConverter(String.class, Integer.class, text -> Integer.valueOf(plain(text)));
    }

    /// Adds editors for all other values. If a converter refuses a value, Spring tries its own conversion;
    /// after an editor it does not.
    @InitBinder
    void addEditors(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Editor(Long::valueOf));
        binder.registerCustomEditor(Long.class, new Editor(Long::valueOf));
        binder.registerCustomEditor(int.class, new Editor(Integer::valueOf));
        binder.registerCustomEditor(Integer.class, new Editor(Integer::valueOf));
    }

    private static String plain(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return text;
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, Number> reading;

        private Editor(Function<String, Number> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            setValue(reading.apply(plain(text)));
        }
    }
}
