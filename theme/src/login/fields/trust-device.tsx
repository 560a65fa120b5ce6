import { useTexts } from "../texts/reader.tsx";
import { texts } from "./trust-device.texts.ts";

/** The choice to stay signed in on this device. */
export function TrustDevice({ checked }: { checked: boolean }) {
  const t = useTexts(texts);
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          name="rememberMe"
          value="on"
          defaultChecked={checked}
          aria-describedby="trust-device-hint"
        />
        {t("trust")}
      </label>
      <p id="trust-device-hint" className="hint">
        {t("trustHint")}
      </p>
    </div>
  );
}
