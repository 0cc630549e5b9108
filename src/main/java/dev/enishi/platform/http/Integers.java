package dev.enishi.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Converts the integers that {@link ParameterCheck} has let pass, whatever their length. */
@Provider
class Integers implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Integer.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<Integer> {
        @Override
        public Integer fromString(String text) {
            return Scalars.integer(text);
        }

        @Override
        public String toString(Integer value) {
            return value.toString();
        }
    }
}
