/** Every style that is not a part's own, in order: the base layer, Mantine's layer, fonts, tokens. */
import '#renderer/ui/base.css'
import '@mantine/core/styles.layer.css'
import '#root/assets/fonts/fonts.css'
import '#renderer/ui/tokens.css'
