using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OmniNumpy.Lazy.Python;

/// <summary>The XML documentation of .NET members as plain text.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<Assembly, Dictionary<string, XElement>> s_files = [];

    /// <summary>Summary, parameters, errors and link of a member; empty where nothing is documented.</summary>
    public static string Of(MemberInfo member) => Find(member) is { } element ? Text(element) : "";

    private static XElement? Find(MemberInfo member)
    {
        if (!Members(member.Module.Assembly).TryGetValue(Id(member), out XElement? element)) return null;
        return element.Element("inheritdoc")?.Attribute("cref") is { } cref && element.Element("summary") is null && Members(member.Module.Assembly).TryGetValue(cref.Value, out XElement? from)
            ? from
            : element;
    }

    private static Dictionary<string, XElement> Members(Assembly assembly)
    {
        if (s_files.TryGetValue(assembly, out var members)) return members;
        string file = Path.ChangeExtension(assembly.Location, ".xml");
        members = File.Exists(file) ? XDocument.Load(file).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value) : [];
        return s_files[assembly] = members;
    }

    // https://learn.microsoft.com/dotnet/csharp/language-reference/xmldoc/#id-strings
    private static string Id(MemberInfo member) => member switch
    {
        Type t => "T:" + Name(t),
        PropertyInfo p => $"P:{Name(p.DeclaringType!)}.{p.Name}",
        FieldInfo f => $"F:{Name(f.DeclaringType!)}.{f.Name}",
        MethodBase m => $"M:{Name(m.DeclaringType!)}.{(m.IsConstructor ? "#ctor" : m.Name)}"
            + (m.IsGenericMethodDefinition ? "``" + m.GetGenericArguments().Length : "")
            + (m.GetParameters() is { Length: > 0 } parameters ? $"({string.Join(",", parameters.Select(p => Id(p.ParameterType)))})" : ""),
        _ => "",
    };

    private static string Name(Type type) => ((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name).Replace('+', '.');

    private static string Id(Type type)
    {
        if (type.IsGenericParameter) return "``" + type.GenericParameterPosition;
        if (type.IsArray) return Id(type.GetElementType()!) + (type.GetArrayRank() == 1 ? "[]" : $"[{string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank()))}]");
        if (type.IsByRef) return Id(type.GetElementType()!) + "@";
        if (!type.IsGenericType) return Name(type);
        string name = type.GetGenericTypeDefinition().FullName!;
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)].Replace('+', '.')}{{{string.Join(",", type.GetGenericArguments().Select(Id))}}}";
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder(Plain(element.Element("summary")));
        XElement[] parameters = [.. element.Elements("param")];
        if (parameters.Length > 0) text.Append("\n\nParameters\n----------");
        foreach (XElement p in parameters) text.Append('\n').Append(p.Attribute("name")!.Value).Append("\n    ").Append(Plain(p));
        if (element.Element("returns") is { } returns) text.Append("\n\nReturns\n-------\n").Append(Plain(returns));
        XElement[] errors = [.. element.Elements("exception")];
        if (errors.Length > 0) text.Append("\n\nRaises\n------");
        foreach (XElement e in errors) text.Append('\n').Append(LastName(e.Attribute("cref")!.Value)).Append("\n    ").Append(Plain(e));
        return text.ToString();
    }

    private static string Plain(XElement? element) => element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference =>
            reference.Attribute("langword")?.Value ?? reference.Attribute("name")?.Value ?? (reference.Attribute("cref") is { } cref ? LastName(cref.Value) : reference.Value),
        XElement { Name.LocalName: "c" } code => $"``{code.Value}``",
        XElement other => string.Concat(other.Nodes().Select(Plain)),
        _ => "",
    };

    private static string LastName(string cref)
    {
        string name = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..];
        int parenthesis = name.IndexOf('(', StringComparison.Ordinal);
        if (parenthesis >= 0) name = name[..parenthesis];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
