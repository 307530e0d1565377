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

/// Whole numbers in addresses are decimal digits, as they are in bodies: no `0x10`, `+1`, `01`, nor digits of other
/// scripts, all of which Spring reads.
@ControllerAdvice
final class PlainNumbers implements WebMvcConfigurer {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new EmptyNumbers());
    }

    /// For the elements of lists.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Long.class, text -> Long.valueOf(plain(text)));
        registry.addConverter(String.class, Integer.class, text -> Integer.valueOf(plain(text)));
    }

    /// For everything else: what a converter refuses, Spring tries to read in its own way, but not what an editor does.
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
