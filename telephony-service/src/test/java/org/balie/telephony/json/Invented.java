package org.balie.telephony.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.platform.json.ShapeOfCore;
import org.balie.telephony.core.state.PhoneNumber;

/// Values of any type of the core, by a seed.
final class Invented {
    private static final long A_YEAR = 31_000_000;

    private final Random dice;

    Invented(long seed) {
        this.dice = new Random(seed);
    }

    Object of(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                    several((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
            case Class<?> plain -> of(plain);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private Object several(Class<?> type, Type of) {
        if (type == Optional.class) {
            return dice.nextBoolean() ? Optional.empty() : Optional.of(of(of));
        }
        List<Object> items = Stream.generate(() -> of(of)).limit(dice.nextInt(4)).toList();
        return type == List.class ? items : new LinkedHashSet<>(items);
    }

    private Object of(Class<?> type) {
        if (type == PhoneNumber.class) {
            return new PhoneNumber("+3120" + (1_000_000 + dice.nextInt(8_000_000)));
        } else if (type == String.class) {
            return "ÿ\"\\ " + Integer.toString(dice.nextInt(1 << 20), 36);
        } else if (type == UUID.class) {
            return new UUID(dice.nextLong(), dice.nextLong());
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000L + dice.nextInt((int) A_YEAR), 123_000_000);
        } else if (type == Duration.class) {
            return Duration.ofMillis(dice.nextInt(100_000));
        } else if (type == ZoneId.class) {
            return ZoneId.of("Europe/Amsterdam");
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(20_000 + dice.nextInt(1000));
        } else if (type == LocalTime.class) {
            return LocalTime.ofSecondOfDay(dice.nextInt(86_400));
        } else if (type == int.class) {
            return dice.nextInt(100);
        } else if (type == long.class) {
            return (long) dice.nextInt(100_000);
        } else if (type.isEnum()) {
            Object[] all = type.getEnumConstants();
            return all[dice.nextInt(all.length)];
        } else if (type.isSealed()) {
            List<Class<?>> all = ShapeOfCore.records(type).toList();
            return of(all.get(dice.nextInt(all.size())));
        }
        return record(type);
    }

    Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components).map(each -> of(each.getGenericType())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }
}
