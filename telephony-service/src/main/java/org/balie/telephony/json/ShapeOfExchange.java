package org.balie.telephony.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.balie.platform.json.ShapeOfCore;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Version;
import org.jspecify.annotations.Nullable;

/// A number and a version are written as their values, too, and a word of an enum in lower case
/// with hyphens (which is its code, where it has one). A list or an optional that is absent is
/// empty, and anything else that is absent is refused.
final class ShapeOfExchange extends ShapeOfCore {
    private static final long serialVersionUID = 1L;

    ShapeOfExchange() {
        super(Exchange.class, Id.class);
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config,
            AnnotatedClass annotated,
            Enum<?>[] values,
            @Nullable String[] names) {
        if (!isOfCore(annotated.getRawType())) {
            return super.findEnumValues(config, annotated, values, names);
        }
        return Arrays.stream(values).map(ShapeOfExchange::word).toArray(String[]::new);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || parameter.getRawType() == Optional.class) {
            return super.findSetterInfo(annotated);
        }
        return JsonSetter.Value.forValueNulls(
                Collection.class.isAssignableFrom(parameter.getRawType())
                        ? Nulls.AS_EMPTY
                        : Nulls.FAIL);
    }

    @Override
    protected boolean isValue(Class<?> type) {
        return type == PhoneNumber.class || type == Version.class || super.isValue(type);
    }
}
