package org.balie.acd.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Id;
import org.balie.platform.json.ShapeOfCore;
import org.jspecify.annotations.Nullable;

/// What is absent or null is refused, except where the type says that it may be; and counts by kind
/// that another version of this service has not kept, or has kept in another way, are none.
final class ShapeOfFloor extends ShapeOfCore {
    private static final long serialVersionUID = 1L;

    /// What is written as null when it is empty.
    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    ShapeOfFloor() {
        super(FloorCommand.class, Id.class);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter) || mayBeNull(parameter)) {
            return super.findSetterInfo(annotated);
        }
        return JsonSetter.Value.forValueNulls(
                parameter.getRawType() == Map.class ? Nulls.AS_EMPTY : Nulls.FAIL);
    }

    private static boolean mayBeNull(AnnotatedParameter parameter) {
        return OPTIONAL.contains(parameter.getRawType())
                || parameter.getOwner().getMember() instanceof Executable owner
                        && owner.getAnnotatedParameterTypes()[parameter.getIndex()]
                                .isAnnotationPresent(Nullable.class);
    }
}
