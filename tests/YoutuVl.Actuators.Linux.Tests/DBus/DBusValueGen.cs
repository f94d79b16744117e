using System.Globalization;
using CsCheck;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Tests.DBus;

/// <summary>Makes values of any type that D-Bus can carry.</summary>
internal static class DBusValueGen
{
    private static readonly Gen<string> Text = OneOf("", "a", "Datei ö", "保存", "😀 emoji", new string('x', 300));

    /// <summary>Any variant, nested a few levels deep.</summary>
    public static readonly Gen<DBusVariant> Variant = Type(3).SelectMany(type => ValueOf(type).Select(value => new DBusVariant(type, value)));

    /// <summary>A value as text, so that two can be compared by content.</summary>
    public static string Describe(object value) => value switch
    {
        DBusVariant variant => $"<{variant.Signature} {Describe(variant.Value)}>",
        object[] items => $"[{string.Join(",", items.Select(Describe))}]",
        KeyValuePair<object, object> entry => $"{Describe(entry.Key)}={Describe(entry.Value)}",
        double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name}:{value}",
    };

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<string> Type(int depth)
    {
        Gen<string> basic = OneOf("y", "b", "n", "q", "i", "u", "x", "t", "d", "s", "o", "g");
        if (depth == 0)
        {
            return basic;
        }

        Gen<string> inner = Type(depth - 1);
        return Gen.Frequency(
            (6, basic),
            (1, Gen.Const("v")),
            (2, inner.Select(type => "a" + type)),
            (2, inner.Array[1, 4].Select(types => $"({string.Concat(types)})")),
            (2, Gen.Select(basic, inner).Select((key, value) => $"a{{{key}{value}}}")));
    }

    private static Gen<object> ValueOf(string type) => type[0] switch
    {
        'y' => Gen.Byte.Select(value => (object)value),
        'b' => Gen.Bool.Select(value => (object)value),
        'n' => Gen.Short.Select(value => (object)value),
        'q' => Gen.UShort.Select(value => (object)value),
        'i' => Gen.Int.Select(value => (object)value),
        'u' => Gen.UInt.Select(value => (object)value),
        'x' => Gen.Long.Select(value => (object)value),
        't' => Gen.ULong.Select(value => (object)value),
        'd' => Gen.Double.Select(value => (object)value),
        's' => Text.Select(value => (object)value),
        'o' => OneOf<object>("/", "/org/a11y/atspi/accessible/12"),
        'g' => OneOf<object>("", "a{sv}", "(so)"),
        'v' => Gen.Int.Select(value => (object)new DBusVariant("i", value)),
        '(' => StructureOf(type[1..^1]),
        _ when type[1] == '{' => Gen.Select(ValueOf(type[2..3]), ValueOf(type[3..^1]))
            .Select((key, value) => (object)new KeyValuePair<object, object>(key, value)).Array[0, 4].Select(items => (object)items.ToArray()),
        _ => ValueOf(type[1..]).Array[0, 4].Select(items => (object)items),
    };

    private static Gen<object> StructureOf(string members)
    {
        Gen<object[]> values = Gen.Const(Array.Empty<object>());
        while (members.Length > 0)
        {
            int length = DBusSignature.LengthOfFirst(members);
            values = Gen.Select(values, ValueOf(members[..length])).Select((before, next) => (object[])[.. before, next]);
            members = members[length..];
        }

        return values.Select(all => (object)all);
    }
}
