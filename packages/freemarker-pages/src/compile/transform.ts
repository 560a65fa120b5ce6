import { transformAsync, types as t, type NodePath, type PluginObj } from "@babel/core";

type SourceMap = { mappings: string } | null;

/** The name under which transformed code has the operators. */
const OPERATORS = "__ftl";

/**
 * Rewrites a source file of the pages so that its operators also work on values that only the server
 * knows: `a && b` becomes `__ftl.and(a, () => b, "file:line")` and so on.
 *
 * @param file name for messages
 * @param operators where the operators are imported from
 */
export async function transformPage(
  code: string,
  file: string,
  operators: string,
): Promise<{ code: string; map: SourceMap }> {
  const result = await transformAsync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: ["typescript", "jsx"] },
    plugins: [lateOperators(file)],
  });
  const head = `import * as ${OPERATORS} from ${JSON.stringify(operators)};`;
  return { code: `${head}${result?.code ?? ""}`, map: (result?.map ?? null) as SourceMap };
}

function lateOperators(file: string): PluginObj {
  const where = (node: t.Node) => t.stringLiteral(`${file}:${node.loc?.start.line ?? 0}`);
  const operator = (name: string, args: t.Expression[], node: t.Node) => {
    const call = t.callExpression(t.memberExpression(t.identifier(OPERATORS), t.identifier(name)), [
      ...args,
      where(node),
    ]);
    call.loc = node.loc ?? null;
    return call;
  };
  const later = (body: t.Expression) => t.arrowFunctionExpression([], body);
  const plain = (value: t.Expression, what: string, node: t.Node) =>
    operator("plain", [value, t.stringLiteral(what)], node);
  const ours = (node: t.Node) =>
    t.isCallExpression(node) &&
    t.isMemberExpression(node.callee) &&
    t.isIdentifier(node.callee.object, { name: OPERATORS });

  /** Code of the browser: what waits is no part of the first rendering. */
  const skip = (path: NodePath<t.Function>) => {
    if (path.node.async || path.node.generator) path.skip();
    else addDefaults(path);
  };

  /** `function f({ a = 1 })` becomes `function f(props) { const { a = 1 } = …`. */
  const addDefaults = (path: NodePath<t.Function>) => {
    const [first] = path.node.params;
    const pattern = t.isAssignmentPattern(first) ? first.left : first;
    if (!t.isObjectPattern(pattern) || !hasDefaults(pattern) || first !== pattern) return;
    const props = path.scope.generateUidIdentifier("props");
    path.node.params[0] = props;
    const typed = pattern.typeAnnotation;
    delete pattern.typeAnnotation;
    props.typeAnnotation = typed ?? null;
    const declared = t.variableDeclaration("const", [t.variableDeclarator(pattern, props)]);
    declared.loc = pattern.loc ?? null;
    const { body } = path.node;
    if (t.isBlockStatement(body)) body.body.unshift(declared);
    else path.node.body = t.blockStatement([declared, t.returnStatement(body)]);
    path.scope.crawl();
  };

  return {
    visitor: {
      Function: { enter: skip },
      VariableDeclarator(path) {
        const { id, init } = path.node;
        if (!t.isObjectPattern(id) || !init || ours(init) || !hasDefaults(id)) return;
        const others = id.properties.flatMap((property) => {
          if (!t.isObjectProperty(property) || !t.isAssignmentPattern(property.value)) return [];
          return [t.objectProperty(property.key, later(property.value.right))];
        });
        path.node.init = operator("defaults", [init, t.objectExpression(others)], id);
      },
      LogicalExpression(path) {
        const { operator: sign, left, right } = path.node;
        const name = { "&&": "and", "||": "or", "??": "nullish" }[sign];
        path.replaceWith(operator(name, [left, later(right)], path.node));
      },
      ConditionalExpression(path) {
        const { test, consequent, alternate } = path.node;
        path.replaceWith(operator("cond", [test, later(consequent), later(alternate)], path.node));
      },
      UnaryExpression(path) {
        const { operator: sign, argument } = path.node;
        if (sign === "!") path.replaceWith(operator("not", [argument], path.node));
        else if (!ours(argument)) path.node.argument = plain(argument, sign, path.node);
      },
      BinaryExpression(path) {
        const { operator: sign, left, right } = path.node;
        if (t.isPrivateName(left) || sign === "|>") return;
        if (sign === "in" || sign === "instanceof") {
          if (!ours(left)) path.node.left = plain(left, sign, path.node);
          return;
        }
        if (
          ["===", "!==", "==", "!=", ">", ">=", "<", "<=", "+", "-", "*", "/", "%"].includes(sign)
        ) {
          path.replaceWith(operator("binary", [t.stringLiteral(sign), left, right], path.node));
        }
      },
      TemplateLiteral(path) {
        if (path.parentPath.isTSLiteralType() || path.parentPath.isTaggedTemplateExpression())
          return;
        if (path.node.expressions.length === 0) return;
        const parts = path.node.quasis.flatMap(({ value }, i) => {
          const expression = path.node.expressions[i];
          return [
            t.stringLiteral(value.cooked ?? value.raw),
            ...(expression ? [expression as t.Expression] : []),
          ];
        });
        path.replaceWith(operator("template", [t.arrayExpression(parts)], path.node));
      },
      IfStatement(path) {
        if (!ours(path.node.test)) path.node.test = operator("test", [path.node.test], path.node);
      },
      SwitchStatement(path) {
        const { discriminant } = path.node;
        if (!ours(discriminant)) {
          path.node.discriminant = plain(discriminant, "switch", path.node);
        }
      },
      "WhileStatement|DoWhileStatement"(path: NodePath) {
        const node = path.node as t.WhileStatement;
        if (!ours(node.test)) node.test = plain(node.test, "a loop", node);
      },
      ForOfStatement(path) {
        const { right } = path.node;
        if (!ours(right)) path.node.right = plain(right, "for … of", path.node);
      },
      ArrayExpression(path) {
        const { elements } = path.node;
        if (!elements.some((element) => t.isSpreadElement(element))) return;
        const segments = elements.map((element) =>
          t.isSpreadElement(element)
            ? element.argument
            : t.arrayExpression(element ? [element] : []),
        );
        path.replaceWith(operator("array", [t.arrayExpression(segments)], path.node));
      },
      SpreadElement(path) {
        const { argument } = path.node;
        if (!isPlain(argument)) path.node.argument = plain(argument, "a spread", path.node);
      },
      JSXSpreadAttribute(path) {
        const { argument } = path.node;
        if (!isPlain(argument)) path.node.argument = plain(argument, "a spread", path.node);
      },
      "CallExpression|OptionalCallExpression"(path: NodePath) {
        const node = path.node as t.CallExpression | t.OptionalCallExpression;
        if (ours(node)) return;
        const { callee, arguments: args } = node;
        const spread = args.some((arg) => t.isSpreadElement(arg));
        if (
          (t.isMemberExpression(callee) || t.isOptionalMemberExpression(callee)) &&
          !callee.computed &&
          t.isIdentifier(callee.property) &&
          !t.isSuper(callee.object) &&
          !spread
        ) {
          const optional = t.isOptionalCallExpression(node) || t.isOptionalMemberExpression(callee);
          path.replaceWith(
            operator(
              optional ? "callOptional" : "call",
              [
                callee.object,
                t.stringLiteral(callee.property.name),
                t.arrayExpression(args as t.Expression[]),
              ],
              node,
            ),
          );
          return;
        }
        if (t.isIdentifier(callee) && isForeign(path, callee.name)) guard(node, callee.name);
      },
      NewExpression(path) {
        const { callee } = path.node;
        if (t.isIdentifier(callee)) guard(path.node, `new ${callee.name}`);
      },
    },
  };

  function guard(
    node: t.CallExpression | t.OptionalCallExpression | t.NewExpression,
    what: string,
  ) {
    node.arguments = node.arguments.map((arg) =>
      t.isExpression(arg) && !isPlain(arg) ? plain(arg, `${what}()`, node) : arg,
    );
  }

  function isPlain(node: t.Node): boolean {
    return (
      (t.isLiteral(node) && !t.isTemplateLiteral(node)) ||
      t.isFunction(node) ||
      (ours(node) &&
        t.isIdentifier(((node as t.CallExpression).callee as t.MemberExpression).property, {
          name: "plain",
        }))
    );
  }
}

function hasDefaults(pattern: t.ObjectPattern): boolean {
  return pattern.properties.some(
    (property) => t.isObjectProperty(property) && t.isAssignmentPattern(property.value),
  );
}

/** Whether a function is none of the pages' own: JavaScript's, or a library's. */
function isForeign(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding) return true;
  const declaration = binding.path.parent;
  if (!t.isImportDeclaration(declaration)) return false;
  const source = declaration.source.value;
  return !/^[./]|^react$|freemarker-pages/.test(source);
}
